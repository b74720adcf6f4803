#pragma once

int apply();

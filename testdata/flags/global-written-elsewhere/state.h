#pragma once

extern bool discountsOn;
void load();

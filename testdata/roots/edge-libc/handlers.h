#pragma once
int note(int n);
int neverNote(int n);
void walk();

#pragma once

// What starts here is declared in main.cc, as the client's own.
namespace shop {
void poll();
void count(int n);
int compute(int n);
int neverCompute(int n);
} // namespace shop

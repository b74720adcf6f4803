#include "shapes.h"

namespace shop {
int used(int n) { return n + 1; }
int neverUsed(int n) { return used(n); }
Job::Job(int n, std::string) : n(n) {}
Job::Job(Circle circle) : n(circle.area()) {}
Job::Job(NeverShape shape) : n(shape.area()) {}
Job::Job(const Job &) = default;
Job::Job(Job &&other) noexcept : n(other.n) {}
Job::~Job() { used(n); }
template int area<Square>(const Square &);
} // namespace shop

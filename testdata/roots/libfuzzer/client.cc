#include <cstddef>
#include <cstdint>

namespace shop {
void parseOrder(const std::uint8_t *data, std::size_t size);
int LLVMFuzzerTestOneInput(const std::uint8_t *, std::size_t); // no root
} // namespace shop

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) { // root: test LLVMFuzzerTestOneInput
  shop::parseOrder(data, size);
  return 0;
}

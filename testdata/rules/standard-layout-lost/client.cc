#include "lib.h"
#include <type_traits>

static_assert(std::is_standard_layout_v<dsp::Block>);
static_assert(std::is_standard_layout_v<dsp::Frame>);

int rate(const dsp::Frame &frame) { return frame.rate; }

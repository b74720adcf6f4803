#include "lib.h"

double trace(const math::Matrix<double> &matrix) { return matrix.trace(); }

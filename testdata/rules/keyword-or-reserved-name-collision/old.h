#pragma once

#ifdef __cplusplus
extern "C" {
#endif

struct item {
  int id;
};

int item_create(struct item *self);

#ifdef __cplusplus
}
#endif

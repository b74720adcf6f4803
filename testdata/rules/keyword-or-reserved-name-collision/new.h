#pragma once

#ifdef __cplusplus
extern "C" {
#endif

struct item {
  int id;
  int class;
};

int item_create(struct item *new);

#ifdef __cplusplus
}
#endif

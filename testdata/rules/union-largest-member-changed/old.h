#ifndef VALUE_H
#define VALUE_H

#ifdef __cplusplus
extern "C" {
#endif
union value {
  long number;
  double real;
};
union small {
  short word;
  char bytes[2];
};
void value_get(const char *key, union value *out);
void small_get(const char *key, union small *out);
#ifdef __cplusplus
}
#endif

#endif

#ifndef CHECK_H
#define CHECK_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct TCase TCase;
typedef struct Suite Suite;
typedef void (*TFun)(int);
typedef void (*SFun)(void);
typedef struct TTest {
  const char *name;
  TFun fn;
  const char *file;
  int line;
} TTest;

TCase *tcase_create(const char *name);
void tcase_add_checked_fixture(TCase *tc, SFun setup, SFun teardown);
void _tcase_add_test(TCase *tc, const TTest *ttest, int _signal,
                     int allowed_exit_value, int start, int end);
#define tcase_add_test(tc, ttest) _tcase_add_test((tc), (ttest), 0, 0, 0, 1)

#define START_TEST(__testname)                                                 \
  static void __testname##_fn(int _i __attribute__((unused)));                 \
  static const TTest __testname##_ttest = {"" #__testname, __testname##_fn,    \
                                           __FILE__, __LINE__};                \
  static const TTest *__testname = &__testname##_ttest;                        \
  static void __testname##_fn(int _i __attribute__((unused)))
#define END_TEST

void _ck_assert_failed(const char *file, int line, const char *expr);
#define ck_assert(expr)                                                        \
  ((expr) ? (void)0 : _ck_assert_failed(__FILE__, __LINE__, #expr))

#ifdef __cplusplus
}
#endif

#endif

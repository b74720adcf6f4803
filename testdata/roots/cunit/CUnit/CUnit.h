#ifndef CUNIT_CUNIT_H_SEEN
#define CUNIT_CUNIT_H_SEEN

#ifdef __cplusplus
extern "C" {
#endif

typedef void (*CU_TestFunc)(void);
typedef struct CU_Suite *CU_pSuite;
typedef struct CU_Test *CU_pTest;
typedef struct CU_TestInfo {
  const char *pName;
  CU_TestFunc pTestFunc;
} CU_TestInfo;
#define CU_TEST_INFO_NULL {0, 0}

CU_pTest CU_add_test(CU_pSuite pSuite, const char *strName,
                     CU_TestFunc pTestFunc);
#define CU_ADD_TEST(suite, test)                                               \
  (CU_add_test(suite, #test, (CU_TestFunc)test))

#ifdef __cplusplus
}
#endif

#endif

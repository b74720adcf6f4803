#include "lib.h"

#if HTTP_VERSION_NUM < 20000
#error "http 2 is needed"
#endif

struct CacheHeader {
  int version = HTTP_VERSION_NUM;
  int headers[HTTP_MAX_HEADERS];
};

bool is_readable(const CacheHeader &header) {
  return header.version == HTTP_VERSION_NUM;
}

bool is_loaded_as_built() {
  return http::version_num() / 10000 == HTTP_VERSION_MAJOR &&
         http::version_num() / 100 % 100 >= HTTP_VERSION_MINOR;
}

int fetch(const char *url) {
  return http::get(url, "crawler http/" HTTP_VERSION);
}

#define CRAWLER_BUILD (HTTP_VERSION_MINOR * 1000 + 7)
int build() { return CRAWLER_BUILD; }

#pragma once

#define HTTP_VERSION_MAJOR 2
#define HTTP_VERSION_MINOR 10
#define HTTP_VERSION_PATCH 0
#define HTTP_VERSION "2.10.0"
#define HTTP_VERSION_NUM                                                       \
  (HTTP_VERSION_MAJOR * 10000 + HTTP_VERSION_MINOR * 100 + HTTP_VERSION_PATCH)

#define HTTP_MAX_HEADERS 100

namespace http {
/// The version of the library that is loaded.
int version_num();
int get(const char *url, const char *agent);
} // namespace http

#include <microhttpd.h>

static enum MHD_Result answer(void *context, struct MHD_Connection *connection,
                              const char *url, const char *method,
                              const char *version, const char *data,
                              size_t *size, void **state) {
  (void)context, (void)connection, (void)url, (void)method;
  (void)version, (void)data, (void)size, (void)state;
  return MHD_YES;
}
static enum MHD_Result admit(void *context, const struct sockaddr *address,
                             socklen_t size) {
  return context && address && size ? MHD_YES : MHD_NO;
}

void start(void) {
  MHD_start_daemon(MHD_USE_AUTO, 8080, NULL, NULL, answer, NULL, MHD_OPTION_END);  // root: request-handler answer
  MHD_start_daemon(MHD_USE_AUTO, 8081, admit, NULL, answer, NULL, MHD_OPTION_END); // root: request-handler admit // root: request-handler answer
}

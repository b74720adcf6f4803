#ifndef MHD_MICROHTTPD_H
#define MHD_MICROHTTPD_H

#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>

#ifdef __cplusplus
extern "C" {
#endif

enum MHD_Result { MHD_NO = 0, MHD_YES = 1 };
enum MHD_ValueKind { MHD_HEADER_KIND = 1 };
#define MHD_USE_AUTO 0x10000

struct MHD_Daemon;
struct MHD_Connection;
typedef enum MHD_Result (*MHD_AcceptPolicyCallback)(void *cls,
                                                    const struct sockaddr *addr,
                                                    socklen_t addrlen);
typedef enum MHD_Result (*MHD_AccessHandlerCallback)(
    void *cls, struct MHD_Connection *connection, const char *url,
    const char *method, const char *version, const char *upload_data,
    size_t *upload_data_size, void **con_cls);
typedef enum MHD_Result (*MHD_KeyValueIterator)(void *cls,
                                                enum MHD_ValueKind kind,
                                                const char *key,
                                                const char *value);

struct MHD_Daemon *MHD_start_daemon(unsigned int flags, uint16_t port,
                                    MHD_AcceptPolicyCallback apc, void *apc_cls,
                                    MHD_AccessHandlerCallback dh, void *dh_cls,
                                    ...);
#define MHD_OPTION_END 0
int MHD_get_connection_values(struct MHD_Connection *connection,
                              enum MHD_ValueKind kind,
                              MHD_KeyValueIterator iterator,
                              void *iterator_cls);

#ifdef __cplusplus
}
#endif

#endif

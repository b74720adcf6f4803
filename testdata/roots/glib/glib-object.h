#ifndef __GLIB_GOBJECT_H__
#define __GLIB_GOBJECT_H__

#include <glib.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _GClosure GClosure;
typedef void (*GCallback)(void);
#define G_CALLBACK(f) ((GCallback)(f))
typedef void (*GClosureNotify)(gpointer data, GClosure *closure);
typedef enum { G_CONNECT_AFTER = 1 << 0 } GConnectFlags;

gulong g_signal_connect_data(gpointer instance, const gchar *detailed_signal,
                             GCallback c_handler, gpointer data,
                             GClosureNotify destroy_data,
                             GConnectFlags connect_flags);
#define g_signal_connect(instance, detailed_signal, c_handler, data)           \
  g_signal_connect_data((instance), (detailed_signal), (c_handler), (data),    \
                        NULL, (GConnectFlags)0)

#ifdef __cplusplus
}
#endif

#endif

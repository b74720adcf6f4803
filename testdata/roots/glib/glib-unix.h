#ifndef __G_UNIX_H__
#define __G_UNIX_H__

#include <glib.h>

#ifdef __cplusplus
extern "C"
#endif
guint g_unix_signal_add(gint signum, GSourceFunc handler, gpointer user_data);

#endif

#ifndef __G_LIB_H__
#define __G_LIB_H__

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef int gboolean;
typedef int gint;
typedef unsigned int guint;
typedef unsigned long gulong;
typedef char gchar;
typedef void *gpointer;
typedef const void *gconstpointer;
#define G_SOURCE_CONTINUE 1

typedef gboolean (*GSourceFunc)(gpointer user_data);
typedef gpointer (*GThreadFunc)(gpointer data);
typedef void (*GFunc)(gpointer data, gpointer user_data);
typedef void (*GDestroyNotify)(gpointer data);
typedef gint (*GCompareFunc)(gconstpointer a, gconstpointer b);
typedef struct _GThread GThread;
typedef struct _GList GList;
typedef struct _GError GError;
typedef struct _GThreadPool GThreadPool;

guint g_timeout_add(guint interval, GSourceFunc function, gpointer data);
guint g_timeout_add_full(gint priority, guint interval, GSourceFunc function,
                         gpointer data, GDestroyNotify notify);
guint g_timeout_add_seconds(guint interval, GSourceFunc function,
                            gpointer data);
guint g_idle_add(GSourceFunc function, gpointer data);
GThread *g_thread_new(const gchar *name, GThreadFunc func, gpointer data);
GThreadPool *g_thread_pool_new(GFunc func, gpointer user_data,
                               gint max_threads, gboolean exclusive,
                               GError **error);
void g_list_foreach(GList *list, GFunc func, gpointer user_data);
GList *g_list_sort(GList *list, GCompareFunc compare_func);

#ifdef __cplusplus
}
#endif

#endif

#include <glib-object.h>
#include <glib-unix.h>
#include <glib.h>


static gboolean tick(gpointer data) { return data != NULL; }
static gboolean tidy(gpointer data) { return data != NULL; }
static gboolean stop(gpointer data) { return data != NULL; }
static gpointer work(gpointer data) { return data; }
static void resize(gpointer item, gpointer data) { (void)item, (void)data; }
static void clicked(gpointer button, gpointer data) { (void)button, (void)data; }
static gint compare(gconstpointer a, gconstpointer b) { return a < b; }
static void release(gpointer data) { (void)data; }

static gboolean timeout_add(guint interval, GSourceFunc function) {
  return function(NULL) && interval;
}

void start(gpointer button, GList *list) {
  g_timeout_add(500, tick, NULL);                         // root: timer tick (500)
  g_timeout_add_full(0, 250, tick, NULL, release);        // root: timer tick (250)
  g_timeout_add_seconds(30, tidy, NULL);                  // root: timer tidy (30)
  g_idle_add(tidy, NULL);                                 // root: background-job tidy
  g_thread_new("resizer", work, NULL);                    // root: thread resizer
  g_thread_pool_new(resize, NULL, 4, 0, NULL);            // root: background-job resize
  g_unix_signal_add(15, stop, NULL);                      // root: signal-handler stop
  g_signal_connect(button, "clicked", G_CALLBACK(clicked), NULL); // root: request-handler clicked
  g_list_foreach(list, resize, NULL);                     // no root
  g_list_sort(list, compare);                             // no root
  timeout_add(500, tick);                                 // no root
}

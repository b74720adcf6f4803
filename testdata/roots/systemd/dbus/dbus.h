#ifndef DBUS_H
#define DBUS_H

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned int dbus_bool_t;
typedef struct DBusConnection DBusConnection;
typedef struct DBusMessage DBusMessage;
typedef enum {
  DBUS_HANDLER_RESULT_HANDLED,
  DBUS_HANDLER_RESULT_NOT_YET_HANDLED
} DBusHandlerResult;
typedef void (*DBusFreeFunction)(void *memory);
typedef DBusHandlerResult (*DBusHandleMessageFunction)(
    DBusConnection *connection, DBusMessage *message, void *user_data);

dbus_bool_t dbus_connection_add_filter(DBusConnection *connection,
                                       DBusHandleMessageFunction function,
                                       void *user_data,
                                       DBusFreeFunction free_data_function);

#ifdef __cplusplus
}
#endif

#endif

#include <MQTTClient.h>
#include <hiredis/async.h>
#include <mosquitto.h>
#include <nats/nats.h>
#include <stddef.h>

static void on_message(struct mosquitto *client, void *context, const struct mosquitto_message *message) { (void)client, (void)context, (void)message; }
static void on_order(natsConnection *connection, natsSubscription *subscription, natsMsg *message, void *context) { (void)connection, (void)subscription, (void)message, (void)context; }
static void on_reply(redisAsyncContext *context, void *reply, void *data) { (void)context, (void)reply, (void)data; }
static void lost(void *context, char *cause) { (void)context, (void)cause; }
static int arrived(void *context, char *topic, int length, MQTTClient_message *message) { return context && topic && length && message; }

static void now(void (*body)(void *, char *)) { body(NULL, NULL); }

void start(struct mosquitto *client, natsConnection *connection, natsSubscription *subscription, redisAsyncContext *redis, MQTTClient paho) {
  mosquitto_message_callback_set(client, on_message); // root: background-job on_message
  natsConnection_Subscribe(&subscription, connection, "orders.created", on_order, NULL); // root: background-job orders.created
  redisAsyncCommand(redis, on_reply, NULL, "GET %s", "cart"); // root: background-job on_reply
  MQTTClient_setCallbacks(paho, NULL, lost, arrived, NULL);   // root: background-job lost // root: background-job arrived
  now(lost);                                                  // no root
}

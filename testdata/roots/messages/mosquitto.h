#ifndef MOSQUITTO_H
#define MOSQUITTO_H

#ifdef __cplusplus
extern "C" {
#endif
struct mosquitto;
struct mosquitto_message {
  int mid;
};
void mosquitto_message_callback_set(
    struct mosquitto *mosq,
    void (*on_message)(struct mosquitto *, void *,
                       const struct mosquitto_message *));
#ifdef __cplusplus
}
#endif

#endif

#ifndef MQTTCLIENT_H
#define MQTTCLIENT_H

typedef void *MQTTClient;
typedef int MQTTClient_deliveryToken;
typedef struct {
  int payloadlen;
  void *payload;
} MQTTClient_message;
typedef int MQTTClient_messageArrived(void *context, char *topicName,
                                      int topicLen,
                                      MQTTClient_message *message);
typedef void MQTTClient_deliveryComplete(void *context,
                                         MQTTClient_deliveryToken dt);
typedef void MQTTClient_connectionLost(void *context, char *cause);

int MQTTClient_setCallbacks(MQTTClient handle, void *context,
                            MQTTClient_connectionLost *cl,
                            MQTTClient_messageArrived *ma,
                            MQTTClient_deliveryComplete *dc);

#endif

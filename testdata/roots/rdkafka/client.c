#include <librdkafka/rdkafka.h>

static void delivered(rd_kafka_t *kafka, const rd_kafka_message_t *message, void *context) { (void)kafka, (void)message, (void)context; }
static void consume(rd_kafka_message_t *message, void *context) { (void)message, (void)context; }

static void each(void (*body)(rd_kafka_message_t *, void *), rd_kafka_message_t *message) { body(message, NULL); }

void start(rd_kafka_conf_t *conf, rd_kafka_topic_t *topic, rd_kafka_message_t *message) {
  rd_kafka_conf_set_dr_msg_cb(conf, delivered);              // root: background-job delivered
  rd_kafka_conf_set_consume_cb(conf, consume);               // root: background-job consume
  rd_kafka_consume_callback(topic, 0, 1000, consume, NULL);  // root: background-job consume
  each(consume, message);                                    // no root
}

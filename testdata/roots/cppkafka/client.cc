#include <cppkafka/cppkafka.h>

namespace shop {
void book(cppkafka::Message message);
void fail(cppkafka::Error error);
void assigned(cppkafka::TopicPartitionList &partitions);

template <typename F> void run(F f) { f(cppkafka::Message()); }

void start() {
  cppkafka::Consumer consumer;
  consumer.set_assignment_callback(assigned); // root: background-job shop::assigned
  consumer.subscribe({"orders"});             // no root
  cppkafka::ConsumerDispatcher dispatcher(consumer);
  dispatcher.run([](cppkafka::Message message) { book(message); }, [](cppkafka::Error error) { fail(error); }); // root: background-job shop::book // root: background-job shop::fail
  run(book); // no root
}
} // namespace shop

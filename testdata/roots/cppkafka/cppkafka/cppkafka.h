#pragma once

#include <functional>
#include <string>
#include <vector>

namespace cppkafka {
class Message {};
class Error {};
class TopicPartition {};
using TopicPartitionList = std::vector<TopicPartition>;

class Consumer {
public:
  using AssignmentCallback = std::function<void(TopicPartitionList &)>;
  void set_assignment_callback(AssignmentCallback callback);
  void subscribe(const std::vector<std::string> &topics);
  Message poll();
};

template <typename ConsumerType> class BasicConsumerDispatcher {
public:
  BasicConsumerDispatcher(ConsumerType &consumer);
  template <typename... Args> void run(const Args &...args) {}
  void stop();
};
using ConsumerDispatcher = BasicConsumerDispatcher<Consumer>;
} // namespace cppkafka

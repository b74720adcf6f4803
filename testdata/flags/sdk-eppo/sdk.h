// What the Eppo SDK for C++ declares, as far as flags go.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace eppoclient {

using Attributes = std::map<std::string, std::string>;

template <typename T> struct EvaluationResult {
  T variation;
  std::optional<std::string> action;
};

class EppoClient {
public:
  bool getBooleanAssignment(const std::string &flagKey,
                            const std::string &subjectKey,
                            const Attributes &subjectAttributes,
                            bool defaultValue);
  std::string getStringAssignment(const std::string &flagKey,
                                  const std::string &subjectKey,
                                  const Attributes &subjectAttributes,
                                  const std::string &defaultValue);
  int64_t getIntegerAssignment(const std::string &flagKey,
                               const std::string &subjectKey,
                               const Attributes &subjectAttributes,
                               int64_t defaultValue);
  EvaluationResult<bool> getBooleanAssignmentDetails(
      const std::string &flagKey, const std::string &subjectKey,
      const Attributes &subjectAttributes, bool defaultValue);
};

} // namespace eppoclient

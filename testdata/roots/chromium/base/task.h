// base/location.h, base/functional/bind.h, base/task/*.h and base/timer/timer.h
// in one.
#pragma once

namespace base {
class Location {
public:
  static Location Current();
};
#define FROM_HERE ::base::Location::Current()

class TimeDelta {};
constexpr TimeDelta Seconds(int n) { return (void)n, TimeDelta(); }

template <typename Signature> class OnceCallback;
template <typename R, typename... Args> class OnceCallback<R(Args...)> {};
template <typename Signature> class RepeatingCallback;
template <typename R, typename... Args> class RepeatingCallback<R(Args...)> {};
using OnceClosure = OnceCallback<void()>;
using RepeatingClosure = RepeatingCallback<void()>;

template <typename T> T *Unretained(T *o) { return nullptr; }
template <typename Functor, typename... Args>
OnceClosure BindOnce(Functor &&functor, Args &&...args) { return {}; }
template <typename Functor, typename... Args>
RepeatingClosure BindRepeating(Functor &&functor, Args &&...args) { return {}; }

class TaskTraits {};
class ThreadPool {
public:
  static bool PostTask(const Location &from_here, OnceClosure task);
  static bool PostTask(const Location &from_here, const TaskTraits &traits,
                       OnceClosure task);
  static bool PostTaskAndReply(const Location &from_here, OnceClosure task,
                               OnceClosure reply);
};

class TaskRunner {
public:
  virtual ~TaskRunner();
  bool PostTask(const Location &from_here, OnceClosure task);
  virtual bool PostDelayedTask(const Location &from_here, OnceClosure task,
                               TimeDelta delay) = 0;
};
class SequencedTaskRunner : public TaskRunner {
public:
  virtual bool PostNonNestableDelayedTask(const Location &from_here,
                                          OnceClosure task,
                                          TimeDelta delay) = 0;
};

class OneShotTimer {
public:
  virtual void Start(const Location &posted_from, TimeDelta delay,
                     OnceClosure user_task);
  template <class Receiver>
  void Start(const Location &posted_from, TimeDelta delay, Receiver *receiver,
             void (Receiver::*method)()) {}
};
class RepeatingTimer {
public:
  virtual void Start(const Location &posted_from, TimeDelta delay,
                     RepeatingClosure user_task);
  template <class Receiver>
  void Start(const Location &posted_from, TimeDelta delay, Receiver *receiver,
             void (Receiver::*method)()) {}
};
} // namespace base

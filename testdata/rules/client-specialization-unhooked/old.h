#pragma once

namespace serial {
class Writer {
public:
  void bytes(const void *data, int size);
  void number(long value);
};

template <class T> struct Codec {
  static void write(Writer &out, const T &value) {
    out.bytes(&value, sizeof value);
  }
};

template <class T> void hash_value(Writer &out, const T *value) {
  out.bytes(value, sizeof *value);
}

template <class T> void save(Writer &out, const T &value) {
  Codec<T>::write(out, value);
}

template <class T> void hash(Writer &out, const T &value) {
  hash_value(out, &value);
}

template <class T> void trace(Writer &out, const T &value) {
  trace_value(out, value);
}

template <class Derived> class Record {
public:
  void store(Writer &out) {
    derived().before_store();
    derived().fields(out);
  }
  void before_store() {}

private:
  Derived &derived() { return static_cast<Derived &>(*this); }
};
} // namespace serial

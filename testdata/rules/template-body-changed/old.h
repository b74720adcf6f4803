namespace lib {
template <class T> int weigh(const T &item) { return item.size(); }
} // namespace lib

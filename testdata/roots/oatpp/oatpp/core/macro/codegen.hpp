#pragma once

#define ENDPOINT(METHOD, PATH, NAME)                                           \
  template <class T>                                                           \
  static std::shared_ptr<Handler<T>> Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(  \
      T *controller) {                                                         \
    return Handler<T>::createShared(controller, &T::Z__PROXY_METHOD_##NAME,    \
                                    nullptr);                                  \
  }                                                                            \
  static std::shared_ptr<oatpp::web::server::api::Endpoint::Info>              \
      Z__CREATE_ENDPOINT_INFO_##NAME() {                                       \
    auto info = oatpp::web::server::api::Endpoint::Info::createShared();       \
    info->name = #NAME;                                                        \
    info->path = PATH;                                                         \
    info->method = METHOD;                                                     \
    return info;                                                               \
  }                                                                            \
  const std::shared_ptr<oatpp::web::server::api::Endpoint>                     \
      Z__ENDPOINT_##NAME =                                                     \
          createEndpoint(m_endpoints,                                          \
                         Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(this),        \
                         Z__CREATE_ENDPOINT_INFO_##NAME());                    \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>              \
      Z__PROXY_METHOD_##NAME(                                                  \
          const std::shared_ptr<                                               \
              oatpp::web::protocol::http::incoming::Request> &__request) {     \
    (void)__request;                                                           \
    return NAME();                                                             \
  }                                                                            \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME()

// How known libraries start code. One row is all there is to a preset; where
// several say that the same callable or overrider is started, the first is
// meant. Argument positions are those of the libraries' own headers;
// testdata/roots/ has them in use.
//
// Not seen, because no row can say it: who a thread emplaced into a container
// runs (std::vector<std::thread>), that a Qt signal is a timer's, slots that
// QTest finds by reflection, and paths that an operator() is not given (Crow).

#include "matchers/facts/Patterns.h"
#include "matchers/facts/RootRule.h"

#include <algorithm>
#include <string_view>

namespace breakpath {

namespace {

using enum RootMatch;

constexpr RootKind Job = RootKind::BackgroundJob, Timer = RootKind::Timer,
                   Thread = RootKind::Thread,
                   Request = RootKind::RequestHandler,
                   Signal = RootKind::SignalHandler, Main = RootKind::Main,
                   Test = RootKind::Test;
constexpr int any = RootRule::any, none = RootRule::none;

struct Row {
  const char *id, *library;
  RootKind kind;
  RootMatch match;
  const char *patterns; ///< separated by blanks
  int callable = any, schedule = none, name = none;
  const char *method = "";
  bool isImmediate = false;
};

/// What runs its callables before it returns, or as part of whoever calls.
constexpr Row now(const char *id, const char *library, const char *patterns,
                  int callable = any) {
  return {id, library, Job, GivenTo, patterns, callable, none, none, "", true};
}

constexpr Row table[] = {
    // The program itself.
    {"main", "C, C++, Windows", Main, Named,
     "::main ::wmain ::WinMain ::wWinMain ::DllMain ::SDL_main "
     "::android_main"},
    {"fuzzer", "libFuzzer", Test, Named,
     "::LLVMFuzzerTestOneInput ::LLVMFuzzerInitialize"},

    // C and C++ standard libraries, POSIX, Linux.
    {"std.thread", "C++", Thread, GivenTo,
     "std::thread::thread std::jthread::jthread", 0},
    {"std.async", "C++", Job, GivenTo, "std::async"},
    {"std.packaged-task", "C++", Job, GivenTo,
     "std::packaged_task::packaged_task"},
    now("std.once", "C++", "std::call_once", 1),
    now("std.exit", "C, C++",
        "::atexit ::at_quick_exit ::on_exit std::atexit std::at_quick_exit "
        "std::set_terminate std::set_new_handler std::set_unexpected",
        0),
    now("c.search", "C",
        "::qsort ::qsort_r ::qsort_s ::bsearch ::bsearch_s ::lfind ::lsearch "
        "::tsearch ::tfind ::tdelete ::twalk ::twalk_r ::ftw ::nftw ::scandir "
        "::glob ::dl_iterate_phdr std::qsort std::bsearch"),
    {"c11.thread", "C11", Thread, GivenTo, "::thrd_create", 1},
    now("c11.once", "C11", "::call_once", 1),
    {"posix.thread", "POSIX", Thread, GivenTo, "::pthread_create", 2},
    now("posix.once", "POSIX", "::pthread_once", 1),
    now("posix.process", "POSIX", "::pthread_atfork ::pthread_key_create"),
    {"posix.signal", "C, POSIX", Signal, GivenTo,
     "::signal std::signal ::bsd_signal ::sysv_signal ::ssignal ::sigset", 1},
    {"posix.sigaction", "POSIX", Signal, GivenTo,
     "sigaction::sa_handler sigaction::sa_sigaction "
     "__sigaction_u::__sa_handler __sigaction_u::__sa_sigaction"},
    // glibc's sigev_notify_function is a macro for the second.
    {"posix.sigevent", "POSIX", Signal, GivenTo,
     "sigevent::sigev_notify_function sigevent::_function"},
    {"linux.clone", "Linux", Thread, GivenTo, "::clone", 0},

    // Windows.
    {"windows.thread", "Windows", Thread, GivenTo,
     "::CreateThread ::CreateRemoteThread ::_beginthreadex ::_beginthread "
     "::AfxBeginThread"},
    {"windows.work", "Windows", Job, GivenTo,
     "::QueueUserWorkItem ::CreateThreadpoolWork "
     "::TrySubmitThreadpoolCallback ::CreateThreadpoolWait "
     "::CreateThreadpoolIo ::RegisterWaitForSingleObject ::QueueUserAPC"},
    {"windows.set-timer", "Windows", Timer, GivenTo, "::SetTimer", 3, 2},
    {"windows.timer-queue", "Windows", Timer, GivenTo,
     "::CreateTimerQueueTimer", 2, 5},
    {"windows.multimedia-timer", "Windows", Timer, GivenTo, "::timeSetEvent", 2,
     0},
    {"windows.timer", "Windows", Timer, GivenTo,
     "::CreateThreadpoolTimer ::SetWaitableTimer ::SetWaitableTimerEx"},
    {"windows.console", "Windows", Signal, GivenTo, "::SetConsoleCtrlHandler",
     0},
    {"windows.service", "Windows", Main, GivenTo,
     "::_SERVICE_TABLE_ENTRY?::lpServiceProc"},
    {"windows.service-control", "Windows", Request, GivenTo,
     "::RegisterServiceCtrlHandler*", 1},
    {"windows.window", "Windows", Request, GivenTo,
     "::tagWNDCLASS*::lpfnWndProc ::SetWindowsHookEx? ::SetWindowSubclass"},
    now("windows.once", "Windows", "::InitOnceExecuteOnce", 1),

    // Apple.
    {"dispatch", "libdispatch", Job, GivenTo,
     "::dispatch_async ::dispatch_async_f ::dispatch_after ::dispatch_after_f "
     "::dispatch_group_async* ::dispatch_barrier_async* "
     "::dispatch_source_set_event_handler*"},
    now("dispatch.sync", "libdispatch",
        "::dispatch_sync* ::dispatch_apply* ::dispatch_once*"),

    // Boost, and Asio without it.
    {"boost.thread", "Boost.Thread", Thread, GivenTo,
     "boost::thread::thread boost::thread_group::create_thread "
     "boost::fibers::fiber::fiber",
     0},
    {"boost.async", "Boost.Thread", Job, GivenTo,
     "boost::async boost::packaged_task::packaged_task boost::fibers::async "
     "boost::future::then boost::shared_future::then"},
    now("boost.once", "Boost.Thread", "boost::call_once"),
    {"boost.signals", "Boost.Signals2", Request, GivenTo,
     "boost::signals2::signal::connect "
     "boost::signals2::signal::connect_extended"},
    {"asio.post", "Asio, Boost.Asio", Job, GivenTo,
     "asio::post asio::dispatch asio::defer asio::io_context::post "
     "asio::io_context::dispatch asio::io_context::*::post "
     "asio::io_context::*::dispatch asio::io_context::*::defer "
     "asio::io_service::post asio::io_service::dispatch "
     "asio::io_service::strand::post asio::io_service::strand::dispatch "
     "asio::strand::post asio::strand::dispatch asio::strand::defer "
     "asio::thread_pool::*::post asio::thread_pool::*::dispatch "
     "asio::thread_pool::*::defer"},
    {"asio.coroutine", "Asio, Boost.Asio", Job, GivenTo,
     "asio::co_spawn asio::spawn asio::experimental::co_spawn"},
    {"asio.timer", "Asio, Boost.Asio", Timer, GivenTo,
     "asio::basic_waitable_timer::async_wait "
     "asio::basic_deadline_timer::async_wait"},
    {"asio.signal", "Asio, Boost.Asio", Signal, GivenTo,
     "asio::basic_signal_set::async_wait"},
    {"asio.io", "Asio, Boost.Asio", Request, GivenTo,
     "asio::async_* asio::basic_socket::async_* "
     "asio::basic_*_socket::async_* asio::basic_socket_acceptor::async_* "
     "asio::socket_acceptor_service::async_* asio::ip::*::async_* "
     "asio::ssl::*::async_* asio::basic_serial_port::async_* "
     "asio::basic_*_pipe::async_* asio::basic_*_file::async_* "
     "asio::posix::*::async_* asio::windows::*::async_* "
     "asio::experimental::*::async_* asio::buffered_*::async_*"},
    {"beast", "Boost.Beast, Boost.MySQL, Boost.Redis", Request, GivenTo,
     "beast::async_* beast::*::async_* boost::mysql::*::async_* "
     "boost::redis::*::async_*"},

    // Task libraries.
    {"tbb.task", "oneTBB", Job, GivenTo,
     "tbb::*task_group::run tbb::*task_group::defer tbb::*task_arena::enqueue "
     "tbb::detail::d?::enqueue"},
    {"tbb.flow", "oneTBB", Job, GivenTo,
     "tbb::*function_node::*function_node tbb::*continue_node::continue_node "
     "tbb::*async_node::async_node tbb::*input_node::input_node "
     "tbb::*source_node::source_node"},
    now("tbb.parallel", "oneTBB",
        "tbb::*parallel_* tbb::*task_group::run_and_wait "
        "tbb::*task_arena::execute tbb::detail::d?::isolate "
        "tbb::*collaborative_call_once"),
    {"taskflow", "Taskflow", Job, GivenTo,
     "tf::FlowBuilder::emplace tf::FlowBuilder::for_each* "
     "tf::Executor::async tf::Executor::silent_async "
     "tf::Executor::dependent_async tf::Executor::silent_dependent_async"},
    {"thread-pool", "BS::thread_pool, CTPL, concurrencpp", Job, GivenTo,
     "BS::*thread_pool*::submit* BS::*thread_pool*::detach* "
     "BS::*thread_pool*::push_task ctpl::thread_pool::push "
     "concurrencpp::executor::post concurrencpp::executor::submit "
     "concurrencpp::*_executor::post concurrencpp::*_executor::submit"},
    {"concurrencpp.timer", "concurrencpp", Timer, GivenTo,
     "concurrencpp::timer_queue::make_timer", any, 1},
    {"concurrencpp.once", "concurrencpp", Timer, GivenTo,
     "concurrencpp::timer_queue::make_one_shot_timer", any, 0},
    {"folly.scheduler", "folly", Job, GivenTo,
     "folly::FunctionScheduler::addFunction "
     "folly::FunctionScheduler::addFunctionConsistentDelay",
     0, 1, 2},
    {"folly.scheduler-once", "folly", Job, GivenTo,
     "folly::FunctionScheduler::addFunctionOnce", 0, none, 1},
    {"folly.scheduler-uniform", "folly", Job, GivenTo,
     "folly::FunctionScheduler::addFunctionUniformDistribution", 0, 1, 3},
    {"folly.scheduler-generic", "folly", Job, GivenTo,
     "folly::FunctionScheduler::addFunctionGeneric*", 0, none, 2},
    {"folly.executor", "folly", Job, GivenTo,
     "folly::Executor::add folly::Executor::addWithPriority "
     "folly::*Executor::add folly::*Executor::addWithPriority folly::via "
     "folly::fibers::FiberManager::add* folly::fibers::addTask*"},
    {"folly.timer", "folly", Timer, GivenTo,
     "folly::EventBase::runAfterDelay folly::EventBase::tryRunAfterDelay "
     "folly::EventBase::scheduleAt folly::HHWheelTimer*::scheduleTimeoutFn",
     0, 1},
    {"folly.timeout", "folly", Timer, Overrides,
     "folly::AsyncTimeout::timeoutExpired "
     "folly::HHWheelTimer*::Callback::timeoutExpired"},
    {"folly.event-base", "folly", Job, GivenTo,
     "folly::*EventBase::runIn* folly::EventBase::runOnDestruction "
     "folly::EventBase::runBeforeLoop folly::EventBase::runAfterDrain"},
    {"folly.future", "folly", Job, GivenTo,
     "folly::*Future*::then folly::*Future*::then? folly::*Future*::thenValue* "
     "folly::*Future*::thenTry* folly::*Future*::thenError* "
     "folly::*Future*::thenExValue* folly::*Future*::thenExTry* "
     "folly::*Future*::defer* folly::*Future*::ensure "
     "folly::*Future*::onError folly::*Future*::onTimeout"},
    {"pplx", "C++ REST SDK, PPL", Job, GivenTo,
     "pplx::create_task pplx::task::then Concurrency::create_task "
     "Concurrency::task::then"},
    {"apr.thread", "APR", Thread, GivenTo, "::apr_thread_create", 2},
    {"sdl.thread", "SDL", Thread, GivenTo, "::SDL_CreateThread*", 0, none, 1},
    {"sdl.timer", "SDL", Timer, GivenTo, "::SDL_AddTimer", 1, 0},
    {"freertos.task", "FreeRTOS", Thread, GivenTo, "::xTaskCreate*", 0, none,
     1},
    {"freertos.timer", "FreeRTOS", Timer, GivenTo, "::xTimerCreate*", 4, 1, 0},
    {"zephyr.thread", "Zephyr", Thread, GivenTo, "::k_thread_create", 3},
    {"zephyr.work", "Zephyr", Job, GivenTo,
     "::k_work_init ::k_work_init_delayable", 1},
    {"zephyr.timer", "Zephyr", Timer, GivenTo, "::k_timer_init"},

    // Cron.
    {"cron.bosma", "Bosma/Scheduler", Job, GivenTo,
     "Bosma::Scheduler::cron Bosma::Scheduler::every "
     "Bosma::Scheduler::interval Bosma::Scheduler::in Bosma::Scheduler::at",
     1, 0},
    {"cron.libcron", "libcron", Job, GivenTo, "libcron::Cron::add_schedule",
     any, 1, 0},

    // Qt.
    {"qt.thread", "Qt", Thread, Overrides, "QThread::run"},
    {"qt.thread-create", "Qt", Thread, GivenTo, "QThread::create", 0},
    {"qt.runnable", "Qt", Job, Overrides, "QRunnable::run"},
    {"qt.thread-pool", "Qt", Job, GivenTo,
     "QThreadPool::start QThreadPool::tryStart QRunnable::create "
     "QThreadPool::startOnReservedThread",
     0},
    {"qt.concurrent", "Qt", Job, GivenTo,
     "QtConcurrent::run* QtConcurrent::task QtConcurrent::map* "
     "QtConcurrent::filter* QFuture::then QFuture::onFailed "
     "QFuture::onCanceled"},
    now("qt.concurrent-blocking", "Qt", "QtConcurrent::blocking*"),
    {"qt.timer", "Qt", Timer, GivenTo, "QTimer::singleShot", any, 0},
    {"qt.timer-timeout", "Qt", Timer, GivenTo,
     "QTimer::callOnTimeout QChronoTimer::callOnTimeout"},
    {"qt.timer-event", "Qt", Timer, Overrides, "QObject::timerEvent"},
    // (sender, signal, receiver or context, slot) and (sender, signal, functor)
    {"qt.connect", "Qt", Request, GivenTo, "QObject::connect", 3},
    {"qt.connect-functor", "Qt", Request, GivenTo, "QObject::connect", 2},
    {"qt.invoke", "Qt", Job, GivenTo, "QMetaObject::invokeMethod"},
    {"qt.event", "Qt", Request, Overrides,
     "QObject::event QObject::eventFilter QObject::childEvent "
     "QObject::customEvent QWidget::*Event QWindow::*Event "
     "QGraphicsItem::*Event QGraphicsScene::*Event QQuickItem::*Event "
     "QCoreApplication::notify"},
    {"qt.http", "Qt HTTP Server", Request, GivenTo,
     "QHttpServer::route QHttpServer::setMissingHandler "
     "QHttpServer::afterRequest QHttpServer::addAfterRequestHandler",
     any, none, 0},

    // Event loops and desktops in C.
    {"libuv.work", "libuv", Job, GivenTo,
     "::uv_queue_work ::uv_async_init ::uv_idle_start ::uv_prepare_start "
     "::uv_check_start"},
    {"libuv.timer", "libuv", Timer, GivenTo, "::uv_timer_start", 1, 3},
    {"libuv.signal", "libuv", Signal, GivenTo,
     "::uv_signal_start ::uv_signal_start_oneshot", 1},
    {"libuv.thread", "libuv", Thread, GivenTo,
     "::uv_thread_create ::uv_thread_create_ex"},
    {"libuv.io", "libuv", Request, GivenTo,
     "::uv_listen ::uv_read_start ::uv_write ::uv_write2 ::uv_tcp_connect "
     "::uv_pipe_connect ::uv_pipe_connect2 ::uv_udp_send ::uv_udp_recv_start "
     "::uv_poll_start ::uv_fs_* ::uv_getaddrinfo ::uv_getnameinfo "
     "::uv_shutdown ::uv_close ::uv_random ::uv_process_options_s::exit_cb"},
    now("libuv.once", "libuv", "::uv_once ::uv_walk", 1),
    {"libevent", "libevent", Job, GivenTo,
     "::event_new ::event_assign ::event_set ::event_base_once ::event_once "
     "::event_base_set"},
    {"libevent.io", "libevent", Request, GivenTo,
     "::bufferevent_setcb ::evconnlistener_new ::evconnlistener_new_bind "
     "::evconnlistener_set_cb ::evconnlistener_set_error_cb "
     "::evdns_getaddrinfo ::evhttp_request_new ::evhttp_set_gencb "
     "::evhttp_connection_set_closecb"},
    {"libevent.http", "libevent", Request, GivenTo, "::evhttp_set_cb", 2, none,
     1},
    // ev_timer_init and its like are macros that store the callback.
    {"libev.timer", "libev", Timer, GivenTo,
     "::ev_timer::cb ::ev_periodic::cb"},
    {"libev.signal", "libev", Signal, GivenTo, "::ev_signal::cb"},
    {"libev.io", "libev", Request, GivenTo,
     "::ev_io::cb ::ev_child::cb ::ev_stat::cb ::ev_async::cb ::ev_idle::cb "
     "::ev_prepare::cb ::ev_check::cb ::ev_once"},
    {"glib.timeout", "GLib", Timer, GivenTo,
     "::g_timeout_add ::g_timeout_add_once ::g_timeout_add_seconds "
     "::g_timeout_add_seconds_once ::gdk_threads_add_timeout "
     "::gdk_threads_add_timeout_seconds",
     1, 0},
    {"glib.timeout-full", "GLib", Timer, GivenTo,
     "::g_timeout_add_full ::g_timeout_add_seconds_full "
     "::gdk_threads_add_timeout_full",
     2, 1},
    {"glib.idle", "GLib", Job, GivenTo,
     "::g_idle_add ::g_idle_add_once ::gdk_threads_add_idle "
     "::g_thread_pool_new ::g_thread_pool_new_full ::g_io_scheduler_push_job",
     0},
    {"glib.source", "GLib", Job, GivenTo,
     "::g_idle_add_full ::g_source_set_callback ::g_main_context_invoke "
     "::g_task_run_in_thread ::g_child_watch_add",
     1},
    {"glib.source-full", "GLib", Job, GivenTo,
     "::g_main_context_invoke_full ::g_child_watch_add_full ::g_task_new", 2},
    {"glib.source-functions", "GLib", Job, GivenTo,
     "::_GSourceFuncs::prepare ::_GSourceFuncs::check "
     "::_GSourceFuncs::dispatch"},
    {"glib.thread", "GLib", Thread, GivenTo,
     "::g_thread_new ::g_thread_try_new", 1, none, 0},
    {"glib.thread-create", "GLib", Thread, GivenTo, "::g_thread_create*", 0},
    {"glib.unix-signal", "GLib", Signal, GivenTo, "::g_unix_signal_add", 1},
    {"glib.unix-signal-full", "GLib", Signal, GivenTo,
     "::g_unix_signal_add_full", 2},
    {"glib.signal", "GLib, GTK", Request, GivenTo,
     "::g_signal_connect_data ::g_signal_connect_object ::g_io_add_watch "
     "::g_unix_fd_add",
     2},
    {"glib.io-full", "GLib", Request, GivenTo,
     "::g_io_add_watch_full ::g_unix_fd_add_full", 3},
    {"glib.dbus", "GLib", Request, GivenTo,
     "::g_bus_own_name* ::g_bus_watch_name* "
     "::g_dbus_connection_signal_subscribe ::g_dbus_connection_add_filter "
     "::_GDBusInterfaceVTable::method_call "
     "::_GDBusInterfaceVTable::get_property "
     "::_GDBusInterfaceVTable::set_property ::_GActionEntry::activate "
     "::_GActionEntry::change_state"},
    {"glib.class", "GLib, GTK, GStreamer", Request, GivenTo,
     "::_G*Class::* ::_G*Interface::* ::_G*Iface::*"},
    {"glib.async", "GLib", Request, GivenTo,
     "::g_*_async ::g_dbus_connection_call ::g_dbus_proxy_call "
     "::g_bus_get"},
    now("glib.foreach", "GLib",
        "::g_*_foreach* ::g_*_find_custom ::g_*_sort ::g_*_sort_with_data "
        "::g_*_insert_sorted* ::g_qsort_with_data ::g_once_impl "
        "::g_tree_traverse ::g_node_traverse ::g_task_run_in_thread_sync"),
    {"gtk.tick", "GTK", Timer, GivenTo, "::gtk_widget_add_tick_callback", 1},
    {"glibmm.timeout", "glibmm", Timer, GivenTo,
     "Glib::SignalTimeout::connect*", 0, 1},
    {"glibmm.idle", "glibmm", Job, GivenTo, "Glib::SignalIdle::connect*", 0},
    {"sigc", "libsigc++, glibmm, gtkmm", Request, GivenTo,
     "sigc::signal*::connect* sigc::signal*::slots "
     "Glib::SignalProxy*::connect* Glib::SignalIO::connect "
     "Glib::SignalChildWatch::connect"},
    {"wx.thread", "wxWidgets", Thread, Overrides,
     "wxThread::Entry wxThreadHelper::Entry"},
    {"wx.timer", "wxWidgets", Timer, Overrides, "wxTimer::Notify"},
    {"wx.event", "wxWidgets", Request, GivenTo,
     "wxEvtHandler::Bind wxEvtHandler::Connect wxEvtHandler::CallAfter"},
    {"wx.app", "wxWidgets", Main, Overrides,
     "wxAppConsoleBase::OnInit wxAppBase::OnInit wxAppConsole::OnInit"},
    {"fltk.timeout", "FLTK", Timer, GivenTo,
     "Fl::add_timeout Fl::repeat_timeout", 1, 0},
    {"fltk.callback", "FLTK", Request, GivenTo,
     "Fl_Widget::callback Fl::add_fd Fl::add_handler"},
    {"sd-event.time", "systemd", Timer, GivenTo, "::sd_event_add_time*", 5, 3},
    {"sd-event.signal", "systemd", Signal, GivenTo, "::sd_event_add_signal", 3},
    {"sd-event.job", "systemd", Job, GivenTo,
     "::sd_event_add_defer ::sd_event_add_post ::sd_event_add_exit "
     "::sd_event_add_child ::sd_event_add_child_pidfd "
     "::sd_event_source_set_prepare"},
    {"sd-event.io", "systemd", Request, GivenTo,
     "::sd_event_add_io ::sd_event_add_inotify ::sd_event_add_inotify_fd"},
    {"sd-bus", "systemd", Request, GivenTo,
     "::sd_bus_add_filter ::sd_bus_add_match* ::sd_bus_match_signal* "
     "::sd_bus_call_async ::sd_bus_call_method_async* "
     "::sd_bus_request_name_async ::sd_bus_add_node_enumerator "
     "::sd_bus_add_fallback_vtable ::sd_bus_track_new "
     "::sd_bus_vtable::handler ::sd_bus_vtable::get ::sd_bus_vtable::set"},
    {"sd-bus.object", "systemd", Request, GivenTo,
     "::sd_bus_add_object ::sd_bus_add_fallback", 3, none, 2},
    {"dbus", "D-Bus", Request, GivenTo,
     "::dbus_connection_add_filter ::dbus_pending_call_set_notify "
     "::DBusObjectPathVTable::message_function "
     "::dbus_server_set_new_connection_function",
     any},

    // Chromium.
    {"chromium.task", "Chromium", Job, GivenTo,
     "base::ThreadPool::Post*Task* base::TaskRunner::Post*Task* "
     "base::*TaskRunner::Post*Task* base::Post*Task* "
     "content::BrowserThread::Post*Task* base::TaskRunner::DeleteSoon"},
    {"chromium.timer", "Chromium", Timer, GivenTo,
     "base::OneShotTimer::Start base::RepeatingTimer::Start "
     "base::RepeatingTimer::RepeatingTimer "
     "base::RetainingOneShotTimer::Start "
     "base::RetainingOneShotTimer::RetainingOneShotTimer "
     "base::DelayTimer::DelayTimer base::WallClockTimer::Start "
     "base::DeadlineTimer::Start base::MetronomeTimer::Start",
     any, 1},

    // Remote procedure calls.
    {"grpc.service", "gRPC", Request, DerivesFrom, "grpc::Service"},
    {"grpc.reactor", "gRPC", Request, DerivesFrom,
     "grpc::Server*Reactor grpc::Client*Reactor grpc_impl::Server*Reactor "
     "grpc_impl::Client*Reactor",
     any, none, none, "On*"},
    {"protobuf.service", "Protocol Buffers, brpc", Request, DerivesFrom,
     "google::protobuf::Service"},
    // Apache's generated processors call the handlers; Facebook's handlers
    // derive from generated classes of these names.
    {"thrift.processor", "Apache Thrift", Request, Overrides,
     "apache::thrift::TDispatchProcessor::dispatchCall "
     "apache::thrift::TDispatchProcessorT::dispatchCall "
     "apache::thrift::TDispatchProcessorT::dispatchCallTemplated "
     "apache::thrift::TProcessor::process"},
    {"thrift.handler", "fbthrift", Request, DerivesFrom,
     "*SvIf apache::thrift::ServiceHandler apache::thrift::ServerInterface"},
    {"thrift.thread", "Apache Thrift", Thread, Overrides,
     "apache::thrift::concurrency::Runnable::run"},

    // HTTP.
    {"httplib", "cpp-httplib", Request, GivenTo,
     "httplib::Server::Get httplib::Server::Post httplib::Server::Put "
     "httplib::Server::Patch httplib::Server::Delete "
     "httplib::Server::Options httplib::Server::WebSocket",
     any, none, 0},
    {"httplib.handler", "cpp-httplib", Request, GivenTo,
     "httplib::Server::set_*handler* httplib::Server::set_*logger", 0},
    {"crow", "Crow", Request, GivenTo,
     "crow::TaggedRule::operator() crow::DynamicRule::operator() "
     "crow::CatchallRule::operator()"},
    {"crow.websocket", "Crow", Request, GivenTo,
     "crow::WebSocketRule::on* crow::WebSocketRule::*handler", 0},
    {"crow.tick", "Crow", Timer, GivenTo, "crow::Crow::tick", 1, 0},
    {"drogon", "Drogon", Request, GivenTo,
     "drogon::HttpAppFramework::registerHandler "
     "drogon::HttpAppFramework::registerHandlerViaRegex",
     1, none, 0},
    {"drogon.method", "Drogon", Request, GivenTo,
     "drogon::HttpController::registerMethod "
     "drogon::HttpController::registerMethodViaRegex",
     0, none, 1},
    {"drogon.advice", "Drogon", Request, GivenTo,
     "drogon::HttpAppFramework::register*Advice "
     "drogon::HttpAppFramework::setDefaultHandler "
     "drogon::HttpAppFramework::set*ErrorHandler "
     "drogon::HttpAppFramework::setExceptionHandler"},
    {"drogon.handler", "Drogon", Request, Overrides,
     "drogon::HttpSimpleControllerBase::asyncHandleHttpRequest "
     "drogon::WebSocketControllerBase::handleNewMessage "
     "drogon::WebSocketControllerBase::handleNewConnection "
     "drogon::WebSocketControllerBase::handleConnectionClosed "
     "drogon::HttpFilterBase::doFilter drogon::HttpMiddlewareBase::invoke"},
    {"trantor.timer", "Trantor, muduo", Timer, GivenTo,
     "trantor::EventLoop::runAfter trantor::EventLoop::runEvery "
     "trantor::EventLoop::runAt muduo::net::EventLoop::runAfter "
     "muduo::net::EventLoop::runEvery muduo::net::EventLoop::runAt",
     1, 0},
    {"trantor.loop", "Trantor, muduo", Job, GivenTo,
     "trantor::EventLoop::runInLoop trantor::EventLoop::queueInLoop "
     "muduo::net::EventLoop::runInLoop muduo::net::EventLoop::queueInLoop",
     0},
    {"trantor.io", "Trantor, muduo", Request, GivenTo,
     "trantor::Tcp*::set*Callback muduo::net::Tcp*::set*Callback "
     "muduo::net::HttpServer::setHttpCallback",
     0},
    {"pistache.router", "Pistache", Request, GivenTo,
     "Pistache::Rest::Router::get Pistache::Rest::Router::post "
     "Pistache::Rest::Router::put Pistache::Rest::Router::patch "
     "Pistache::Rest::Router::del Pistache::Rest::Router::options "
     "Pistache::Rest::Router::head",
     1, none, 0},
    {"pistache.routes", "Pistache", Request, GivenTo,
     "Pistache::Rest::Routes::Get Pistache::Rest::Routes::Post "
     "Pistache::Rest::Routes::Put Pistache::Rest::Routes::Patch "
     "Pistache::Rest::Routes::Delete Pistache::Rest::Routes::Options "
     "Pistache::Rest::Routes::Head",
     2, none, 1},
    {"pistache.route", "Pistache", Request, GivenTo,
     "Pistache::Rest::Router::addRoute", 2, none, 1},
    {"pistache.other", "Pistache", Request, GivenTo,
     "Pistache::Rest::Routes::NotFound "
     "Pistache::Rest::Router::addCustomHandler "
     "Pistache::Rest::Router::addMiddleware "
     "Pistache::Rest::Router::addNotFoundHandler "
     "Pistache::Rest::Router::addDisconnectHandler"},
    {"pistache.handler", "Pistache", Request, Overrides,
     "Pistache::Http::Handler::onRequest Pistache::Http::Handler::onTimeout "
     "Pistache::Tcp::Handler::onConnection "
     "Pistache::Tcp::Handler::onDisconnection Pistache::Tcp::Handler::onInput"},
    // ENDPOINT() writes this function, which calls the one behind it.
    {"oatpp", "Oat++", Request, Named, "*::Z__PROXY_METHOD_*"},
    {"oatpp.handler", "Oat++", Request, Overrides,
     "oatpp::web::server::HttpRequestHandler::handle "
     "oatpp::web::server::HttpRequestHandler::handleAsync "
     "oatpp::web::server::interceptor::RequestInterceptor::intercept "
     "oatpp::web::server::interceptor::ResponseInterceptor::intercept "
     "oatpp::websocket::WebSocket::Listener::*"},
    {"poco.http", "POCO", Request, Overrides,
     "Poco::Net::HTTPRequestHandler::handleRequest "
     "Poco::Net::HTTPRequestHandlerFactory::createRequestHandler"},
    {"poco.connection", "POCO", Request, DerivesFrom,
     "Poco::Net::TCPServerConnection", any, none, none, "run"},
    {"poco.timer-task", "POCO", Timer, DerivesFrom, "Poco::Util::TimerTask",
     any, none, none, "run"},
    {"poco.timer", "POCO", Timer, GivenTo,
     "Poco::TimerCallback::TimerCallback "
     "Poco::Util::TimerTaskAdapter::TimerTaskAdapter",
     1},
    {"poco.timer-function", "POCO", Timer, GivenTo, "Poco::Util::Timer::func",
     0},
    {"poco.runnable", "POCO", Thread, Overrides, "Poco::Runnable::run"},
    {"poco.thread", "POCO", Thread, GivenTo,
     "Poco::Thread::start Poco::Thread::startFunc "
     "Poco::RunnableAdapter::RunnableAdapter"},
    {"poco.task", "POCO", Job, Overrides, "Poco::Task::runTask"},
    {"poco.active", "POCO", Job, GivenTo,
     "Poco::Activity::Activity Poco::ActiveMethod::ActiveMethod", 1},
    {"poco.event", "POCO", Request, GivenTo,
     "Poco::delegate Poco::priorityDelegate Poco::Observer::Observer "
     "Poco::NObserver::NObserver"},
    {"poco.application", "POCO", Main, Overrides,
     "Poco::Util::Application::main"},
    {"cpprest", "C++ REST SDK", Request, GivenTo,
     "web::http::experimental::listener::http_listener::support"},
    {"microhttpd", "libmicrohttpd", Request, GivenTo,
     "::MHD_start_daemon ::MHD_start_daemon_va "
     "::MHD_create_response_from_callback"},
    {"civetweb", "CivetWeb", Request, GivenTo, "::mg_set_request_handler", 2,
     none, 1},
    {"civetweb.other", "CivetWeb", Request, GivenTo,
     "::mg_set_auth_handler ::mg_set_websocket_handler* ::mg_callbacks::*"},
    {"civetweb.handler", "CivetWeb", Request, DerivesFrom,
     "CivetHandler CivetWebSocketHandler", any, none, none, "handle*"},
    {"mongoose", "Mongoose", Request, GivenTo,
     "::mg_http_listen ::mg_listen ::mg_http_connect ::mg_connect ::mg_bind "
     "::mg_ws_connect ::mg_mqtt_connect ::mg_mqtt_listen "
     "::mg_register_http_endpoint"},
    {"mongoose.timer", "Mongoose", Timer, GivenTo, "::mg_timer_add", 3, 1},
    {"websocketpp", "WebSocket++", Request, GivenTo,
     "websocketpp::*::set_*_handler", 0},
    {"libwebsockets", "libwebsockets", Request, GivenTo,
     "::lws_protocols::callback"},
    {"uwebsockets", "uWebSockets", Request, GivenTo,
     "uWS::TemplatedApp::get uWS::TemplatedApp::post uWS::TemplatedApp::put "
     "uWS::TemplatedApp::patch uWS::TemplatedApp::del "
     "uWS::TemplatedApp::options uWS::TemplatedApp::head "
     "uWS::TemplatedApp::any",
     1, none, 0},
    {"restinio", "RESTinio", Request, GivenTo,
     "restinio::router::express_router_t::http_*", any, none, 0},
    {"soup", "libsoup", Request, GivenTo,
     "::soup_server_add_handler ::soup_server_add_early_handler", 2, none, 1},
    {"httpd", "Apache httpd", Request, GivenTo, "::ap_hook_*", 0},
    {"wt", "Wt", Request, Overrides, "Wt::WResource::handleRequest"},
    {"userver", "userver", Request, Overrides,
     "userver::server::handlers::HttpHandler*Base::HandleRequest* "
     "server::handlers::HttpHandler*Base::HandleRequest*"},
    {"proxygen", "Proxygen", Request, Overrides,
     "proxygen::RequestHandler::on* proxygen::RequestHandlerFactory::on*"},

    // Messages.
    {"rdkafka", "librdkafka", Job, GivenTo, "::rd_kafka_conf_set_*_cb", 1},
    {"rdkafka.consume", "librdkafka", Job, GivenTo,
     "::rd_kafka_consume_callback ::rd_kafka_consume_callback_queue "
     "::rd_kafka_queue_cb_event_enable"},
    {"rdkafka.cpp", "librdkafka", Job, Overrides,
     "RdKafka::ConsumeCb::consume_cb RdKafka::DeliveryReportCb::dr_cb "
     "RdKafka::EventCb::event_cb RdKafka::RebalanceCb::rebalance_cb "
     "RdKafka::OffsetCommitCb::offset_commit_cb "
     "RdKafka::OAuthBearerTokenRefreshCb::oauthbearer_token_refresh_cb"},
    {"cppkafka", "cppkafka", Job, GivenTo,
     "cppkafka::BasicConsumerDispatcher::run "
     "cppkafka::Consumer::set_*_callback "
     "cppkafka::Configuration*::set_*_callback "
     "cppkafka::BufferedProducer::set_*_callback"},
    {"amqp-cpp", "AMQP-CPP", Job, GivenTo,
     "AMQP::Deferred*::on* AMQP::Channel::onReady AMQP::Channel::onError", 0},
    {"amqp-cpp.handler", "AMQP-CPP", Request, Overrides,
     "AMQP::ConnectionHandler::on* AMQP::TcpHandler::on* "
     "AMQP::TcpHandler::monitor"},
    {"mosquitto", "Mosquitto", Job, GivenTo,
     "::mosquitto_*_callback_set ::mosquitto_subscribe_callback"},
    {"mosquitto.cpp", "Mosquitto", Job, Overrides, "mosqpp::mosquittopp::on_*"},
    {"paho", "Eclipse Paho", Job, GivenTo,
     "::MQTTClient_set* ::MQTTAsync_set* ::MQTTAsync_*ptions::onSuccess* "
     "::MQTTAsync_*ptions::onFailure*"},
    {"paho.cpp", "Eclipse Paho", Job, Overrides,
     "mqtt::callback::connected mqtt::callback::connection_lost "
     "mqtt::callback::message_arrived mqtt::callback::delivery_complete "
     "mqtt::iaction_listener::on_success mqtt::iaction_listener::on_failure"},
    {"paho.cpp-function", "Eclipse Paho", Job, GivenTo,
     "mqtt::async_client::set_*_handler "
     "mqtt::async_client::set_message_callback",
     0},
    {"nats", "NATS", Job, GivenTo,
     "::natsConnection_Subscribe ::natsConnection_SubscribeTimeout "
     "::natsConnection_QueueSubscribe "
     "::natsConnection_QueueSubscribeTimeout ::js_Subscribe "
     "::js_QueueSubscribe ::stanConnection_*Subscribe",
     any, none, 2},
    {"nats.options", "NATS", Job, GivenTo,
     "::natsOptions_Set*CB ::natsOptions_Set*Handler "
     "::natsSubscription_SetOn*CB"},
    {"hiredis", "hiredis", Job, GivenTo,
     "::redisAsyncCommand ::redisvAsyncCommand ::redisAsyncCommandArgv "
     "::redisAsyncFormattedCommand ::redisAsyncSetConnectCallback "
     "::redisAsyncSetConnectCallbackNC ::redisAsyncSetDisconnectCallback",
     1},
    {"redis++", "redis-plus-plus", Job, GivenTo, "sw::redis::*Subscriber::on_*",
     0},
    {"pulsar", "Pulsar", Job, GivenTo,
     "pulsar::ConsumerConfiguration::setMessageListener "
     "pulsar::Consumer::*Async pulsar::Client::*Async"},
    {"cms", "ActiveMQ-CPP", Job, Overrides, "cms::MessageListener::onMessage"},
    {"proton", "Qpid Proton", Job, Overrides,
     "proton::messaging_handler::on_*"},
    {"ros2.timer", "ROS 2", Timer, GivenTo,
     "rclcpp::Node::create_wall_timer rclcpp::Node::create_timer", 1, 0},
    {"ros2.subscription", "ROS 2", Job, GivenTo,
     "rclcpp::Node::create_subscription", 2, none, 0},
    {"ros2.service", "ROS 2", Request, GivenTo, "rclcpp::Node::create_service",
     1, none, 0},
    {"ros.timer", "ROS", Timer, GivenTo,
     "ros::NodeHandle::createTimer ros::NodeHandle::createWallTimer "
     "ros::NodeHandle::createSteadyTimer",
     1, 0},
    {"ros.subscription", "ROS", Job, GivenTo, "ros::NodeHandle::subscribe", 2,
     none, 0},
    {"ros.service", "ROS", Request, GivenTo,
     "ros::NodeHandle::advertiseService", 1, none, 0},

    // Tests.
    {"gtest", "GoogleTest", Test, Overrides, "testing::Test::TestBody"},
    // SetUp() and TearDown() of a fixture run in its tests; see FindRoots.
    {"gtest.environment", "GoogleTest", Test, Overrides,
     "testing::Environment::SetUp testing::Environment::TearDown"},
    {"catch2", "Catch2", Test, GivenTo, "Catch::makeTestInvoker*", 0},
    {"doctest", "doctest", Test, GivenTo, "doctest::detail::TestCase::TestCase",
     0},
    {"boost.test", "Boost.Test", Test, GivenTo,
     "boost::unit_test::make_test_case", 0, none, 1},
    {"check", "Check", Test, GivenTo, "::TTest::fn"},
    // Before Check 0.13.
    {"check.function", "Check", Test, GivenTo, "::_tcase_add_test", 1, none, 2},
    {"check.fixture", "Check", Test, GivenTo,
     "::tcase_add_checked_fixture ::tcase_add_unchecked_fixture"},
    {"cunit", "CUnit", Test, GivenTo, "::CU_add_test", 2, none, 1},
    {"cunit.table", "CUnit", Test, GivenTo, "::CU_TestInfo::pTestFunc"},
    {"cmocka", "cmocka", Test, GivenTo, "::CMUnitTest::test_func"},
    {"cmocka.fixture", "cmocka", Test, GivenTo,
     "::CMUnitTest::setup_func ::CMUnitTest::teardown_func "
     "::_cmocka_run_group_tests"},
    {"cppunit", "CppUnit", Test, GivenTo, "CppUnit::TestCaller::TestCaller", 1},
    {"cppunit.case", "CppUnit", Test, Overrides,
     "CppUnit::TestCase::runTest CppUnit::TestFixture::setUp "
     "CppUnit::TestFixture::tearDown"},
    {"unittest++", "UnitTest++", Test, Overrides, "UnitTest::Test::RunImpl"},
    {"unity", "Unity", Test, GivenTo, "::UnityDefaultTestRun", 0, none, 1},
};

RootRule toRule(const Row &row) {
  RootRule rule;
  rule.id = row.id;
  rule.kind = row.kind;
  rule.match = row.match;
  rule.patterns = splitWords(row.patterns);
  rule.callable = row.callable;
  rule.method = row.method;
  rule.schedule = row.schedule;
  rule.name = row.name;
  rule.isImmediate = row.isImmediate;
  rule.library = row.library;
  return rule;
}

} // namespace

const std::vector<RootRule> &rootPresets() {
  static const std::vector<RootRule> presets = [] {
    std::vector<RootRule> rules;
    for (const Row &row : table)
      rules.push_back(toRule(row));
    return rules;
  }();
  return presets;
}

} // namespace breakpath

#pragma once

namespace stockroom {

/// The body of a worker process: reads its job from standard input, says when it is ready, waits for the word
/// to go, places its orders, and writes what it met to standard output. Ends early when its standard input
/// closes: a load test that is stopped or dies takes its workers with it. Main thread; gives the exit status.
[[nodiscard]] int runLoadWorker();

} // namespace stockroom

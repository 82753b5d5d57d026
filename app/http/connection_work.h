// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/connection.h"

#include <boost/asio/post.hpp>

namespace bailiwick::http {

// Jobs on workers, their results on the strand. Inside this folder only.

template<typename T>
std::shared_ptr<Connection::Work<T>> Connection::onWorker(std::function<T()> job, bool always)
{
    auto work = std::make_shared<Work<T>>();
    enter(Phase::Working, {});
    work->accepted = m_state->workers.submit(
        [self = shared_from_this(), work, job = std::move(job)] {
            T result = job();
            boost::asio::post(self->m_stream.get_executor(),
                              [self, work, result = std::move(result)]() mutable {
                                  // The client went while the worker was at it.
                                  if (self->m_aborted)
                                      abandon(result);
                                  work->result = std::move(result);
                                  self->m_wake.cancel();
                              });
        },
        always);
    return work;
}

template<typename T>
Connection::Task<void> Connection::wait(std::shared_ptr<Work<T>> work)
{
    while (work->accepted && !work->result && !m_aborted) {
        m_wake.expires_at(Clock::time_point::max());
        boost::system::error_code woken;
        co_await m_wake.async_wait(catching(woken));
    }
}

} // namespace bailiwick::http

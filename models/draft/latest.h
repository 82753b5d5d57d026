// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace bailiwick::draft {

// Work on a worker thread of which only the newest request counts: starting anew cancels and
// forgets the one before. `work` gets a flag to look at and must own what it reads (shared
// pointers, copies); `done` runs in the thread that started it, from the event loop, unless
// cancelled in the meantime. Use from one thread; destroying it cancels without waiting.
template<typename T>
class Latest
{
public:
    using Work = std::function<T(const std::atomic<bool> &cancelled)>;
    using Done = std::function<void(T)>;

    Latest() = default;
    ~Latest() { cancel(); }
    Latest(const Latest &) = delete;
    Latest &operator=(const Latest &) = delete;

    void start(Work work, Done done)
    {
        cancel();
        auto flag = std::make_shared<std::atomic<bool>>(false);
        m_cancelled = flag;
        m_watcher = new QFutureWatcher<T>();
        QObject::connect(m_watcher, &QFutureWatcherBase::finished, m_watcher,
                         [this, watcher = m_watcher, finished = std::move(done)] {
                             m_watcher = nullptr;
                             watcher->deleteLater();
                             if (watcher->future().resultCount() > 0)
                                 finished(watcher->future().takeResult());
                         });
        m_watcher->setFuture(
            QtConcurrent::run([flag, work = std::move(work)] { return work(*flag); }));
    }
    void cancel()
    {
        if (!m_watcher)
            return;
        m_cancelled->store(true);
        m_watcher->disconnect();
        m_watcher->deleteLater();
        m_watcher = nullptr;
    }
    bool isRunning() const { return m_watcher != nullptr; }

private:
    QFutureWatcher<T> *m_watcher = nullptr;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace bailiwick::draft

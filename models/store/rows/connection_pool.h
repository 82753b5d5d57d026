// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/rows/database.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace bailiwick::store {

// Reading connections to one store, each lent to one thread at a time. Safe from any thread.
class ConnectionPool
{
public:
    using Opener = std::function<std::unique_ptr<Database>()>;
    explicit ConnectionPool(Opener open)
        : m_open(std::move(open))
    {
    }

    class Lease
    {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<Database> database)
            : m_pool(pool)
            , m_database(std::move(database))
        {
        }
        ~Lease() { m_pool.giveBack(std::move(m_database)); }
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        Database &operator*() const { return *m_database; }
        Database *operator->() const { return m_database.get(); }

    private:
        ConnectionPool &m_pool;
        std::unique_ptr<Database> m_database;
    };

    Lease lend();

private:
    void giveBack(std::unique_ptr<Database> database);

    const Opener m_open;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Database>> m_free;
};

// The right to write, held by one transaction at a time. Unlike a mutex it may be given back by
// another thread than took it: a transaction may move between threads.
class WriteLock
{
public:
    bool take(int timeoutMs);
    void giveBack();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_taken = false;
};

Error busy(); // "store-busy"

} // namespace bailiwick::store

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine.h"
#include "models/store/session_connection.h"

#include <memory>
#include <optional>

namespace bailiwick::tests {

// An empty database of the engine at hand, without anything of ours in it.
class PlainDatabase
{
public:
    PlainDatabase();
    ~PlainDatabase();
    PlainDatabase(const PlainDatabase &) = delete;
    PlainDatabase &operator=(const PlainDatabase &) = delete;

    using Row = std::vector<store::Value>;
    void execute(const std::string &sql); // one or several statements; qFatal when they fail
    void insert(const std::string &table, const Row &values);
    std::optional<std::vector<Row>> query(const std::string &sql); // none: it does not run

private:
    std::optional<std::vector<Row>> queryFile(const std::string &sql);
    std::optional<std::vector<Row>> queryServer(const std::string &sql);

    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace bailiwick::tests

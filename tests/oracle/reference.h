// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

namespace bailiwick::oracle {

// Calls of the reference implementation that go over together, in order.
class Calls
{
public:
    // Returns the place of its answer.
    std::size_t add(std::string_view function, const nlohmann::json &argument);
    std::size_t addRaw(std::string_view function, std::string_view argumentJson);
    const std::string &line() const { return m_line; }
    std::size_t count() const { return m_count; }

private:
    std::string m_line;
    std::size_t m_count = 0;
};

// Child processes that run the reference implementation (reference/reference.cjs). A child that
// dies or hangs is replaced and the calls go over again; only so many times, then there is no
// answer, which is never taken for one.
class Reference
{
public:
    Reference(std::string node, std::string folder);
    ~Reference();
    Reference(const Reference &) = delete;
    Reference &operator=(const Reference &) = delete;

    // Version it tells; empty when it does not start.
    std::string version();
    // Starts the calls; receive() waits for the answers. One at a time.
    void send(const Calls &calls);
    // One JSON text a call; empty when several children died over it.
    std::vector<std::string> receive();
    std::vector<std::string> ask(const Calls &calls);

    std::size_t restarts() const { return m_restarts; }

private:
    bool start();
    void stop();
    bool write(std::string_view text);
    bool readLine(std::string &out);

    std::string m_node;
    std::string m_folder;
    std::string m_version;
    pid_t m_child = -1;
    int m_input = -1;  // we write
    int m_output = -1; // we read
    std::string m_buffer;
    std::string m_line; // of the calls under way
    std::size_t m_expected = 0;
    std::size_t m_restarts = 0;
};

} // namespace bailiwick::oracle

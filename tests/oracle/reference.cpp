// SPDX-License-Identifier: Apache-2.0
#include "reference.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace bailiwick::oracle {

namespace {

constexpr int tries = 4;
constexpr int timeoutMilliseconds = 60000;

} // namespace

std::size_t Calls::add(std::string_view function, const nlohmann::json &argument)
{
    return addRaw(function, argument.dump());
}

std::size_t Calls::addRaw(std::string_view function, std::string_view argumentJson)
{
    if (m_count > 0)
        m_line += '\t';
    m_line.append(function).append("\t").append(argumentJson);
    return m_count++;
}

Reference::Reference(std::string node, std::string folder)
    : m_node(std::move(node))
    , m_folder(std::move(folder))
{
    std::signal(SIGPIPE, SIG_IGN); // a child that died is noticed by what write returns
}

Reference::~Reference()
{
    stop();
}

bool Reference::start()
{
    int input[2];
    int output[2];
    if (pipe2(input, O_CLOEXEC) != 0)
        return false;
    if (pipe2(output, O_CLOEXEC) != 0) {
        close(input[0]);
        close(input[1]);
        return false;
    }
    const std::string script = m_folder + "/reference.cjs";
    m_child = fork();
    if (m_child == 0) {
        dup2(input[0], STDIN_FILENO);
        dup2(output[1], STDOUT_FILENO);
        execlp(m_node.c_str(), m_node.c_str(), script.c_str(), static_cast<char *>(nullptr));
        _exit(127);
    }
    close(input[0]);
    close(output[1]);
    m_input = input[1];
    m_output = output[0];
    m_buffer.clear();
    if (m_child > 0 && readLine(m_version))
        return true;
    stop();
    return false;
}

void Reference::stop()
{
    if (m_input >= 0)
        close(m_input);
    if (m_output >= 0)
        close(m_output);
    m_input = m_output = -1;
    if (m_child > 0) {
        kill(m_child, SIGKILL); // it holds nothing that is worth an orderly end
        waitpid(m_child, nullptr, 0);
    }
    m_child = -1;
}

std::string Reference::version()
{
    if (m_child < 0 && !start())
        return {};
    return m_version;
}

bool Reference::write(std::string_view text)
{
    while (!text.empty()) {
        const ssize_t n = ::write(m_input, text.data(), text.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        text.remove_prefix(std::size_t(n));
    }
    return true;
}

bool Reference::readLine(std::string &out)
{
    for (;;) {
        if (const std::size_t end = m_buffer.find('\n'); end != std::string::npos) {
            out = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            return true;
        }
        pollfd waiting{m_output, POLLIN, 0};
        const int ready = poll(&waiting, 1, timeoutMilliseconds);
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return false;
        char chunk[65536];
        const ssize_t n = read(m_output, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        m_buffer.append(chunk, std::size_t(n));
    }
}

void Reference::send(const Calls &calls)
{
    m_line = calls.line() + '\n';
    m_expected = calls.count();
    // What fails here is noticed, and done again, in receive().
    if (m_child < 0 && !start())
        return;
    (void)write(m_line);
}

std::vector<std::string> Reference::receive()
{
    for (int i = 0; i < tries; ++i) {
        if (i > 0) {
            stop();
            ++m_restarts;
            if (!start() || !write(m_line))
                continue;
        }
        std::string line;
        if (m_child < 0 || !readLine(line))
            continue;
        std::vector<std::string> out;
        std::size_t from = 0;
        for (std::size_t tab = line.find('\t'); tab != std::string::npos;
             from = tab + 1, tab = line.find('\t', from))
            out.push_back(line.substr(from, tab - from));
        out.push_back(line.substr(from));
        if (out.size() == m_expected)
            return out;
    }
    stop();
    return {};
}

std::vector<std::string> Reference::ask(const Calls &calls)
{
    send(calls);
    return receive();
}

} // namespace bailiwick::oracle

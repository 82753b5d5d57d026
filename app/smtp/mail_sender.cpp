// SPDX-License-Identifier: Apache-2.0
#include "app/smtp/mail_sender.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace bailiwick::smtp {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t messageBytes = 1 << 20;
constexpr std::chrono::seconds longestWait{300};
constexpr std::chrono::hours patience{5 * 24};

// The address of a header line "From: <a@b>".
std::string addressIn(std::string_view message, std::string_view header)
{
    const std::string begin = "\r\n" + std::string(header) + ": <";
    const std::string_view head = message.substr(0, message.find("\r\n\r\n"));
    const std::size_t at = head.find(begin);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = head.substr(at + begin.size());
    return std::string(rest.substr(0, rest.find('>')));
}

} // namespace

MailSender::MailSender(Server server, fs::path folder, Notice notice,
                       std::chrono::milliseconds every)
    : m_server(std::move(server))
    , m_folder(std::move(folder))
    , m_notice(std::move(notice))
    , m_every(every)
    , m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

void MailSender::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        sendDue(std::chrono::steady_clock::now(), stop);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, m_every, [] { return false; });
    }
}

int MailSender::sendDue(std::chrono::steady_clock::time_point now, const std::stop_token &stop)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_folder, error)) {
        if (entry.path().extension() == ".eml" && entry.is_regular_file(error))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::erase_if(m_waits,
                  [&](const auto &wait) { return !std::ranges::binary_search(files, wait.first); });
    std::erase_if(m_stuck,
                  [&](const auto &file) { return !std::ranges::binary_search(files, file); });
    std::erase_if(files, [&](const auto &file) { return m_stuck.contains(file); });
    int sent = 0;
    for (const fs::path &file : files) {
        if (stop.stop_requested())
            return sent;
        const auto wait = m_waits.find(file);
        if (wait == m_waits.end() || wait->second.until <= now)
            sent += sendFile(file, now, stop) ? 1 : 0;
    }
    return sent;
}

bool MailSender::sendFile(const fs::path &file, std::chrono::steady_clock::time_point now,
                          const std::stop_token &stop)
{
    std::error_code error;
    if (fs::file_size(file, error) > messageBytes || error) {
        putAside(file, "it is too large or cannot be read");
        return false;
    }
    std::ifstream input(file, std::ios::binary);
    std::ostringstream content;
    content << input.rdbuf();
    const std::string message = content.str();
    const auto sent =
        send(m_server, addressIn(message, "From"), addressIn(message, "To"), message, stop);
    if (sent) {
        m_waits.erase(file);
        if (!fs::remove(file, error) && error) {
            m_stuck.insert(file);
            m_notice("E-mail " + file.filename().string() +
                     " is sent and cannot be removed: " + error.message());
        }
        return true;
    }
    if (sent.error().permanent) {
        putAside(file, sent.error().message);
        return false;
    }
    if (stop.stop_requested())
        return false; // that is why
    if (fs::last_write_time(file, error) < fs::file_time_type::clock::now() - patience) {
        putAside(file, "it waits for too long; " + sent.error().message);
        return false;
    }
    Wait &wait = m_waits[file];
    if (wait.next == std::chrono::seconds(1))
        m_notice("E-mail " + file.filename().string() + " waits: " + sent.error().message);
    wait.until = now + wait.next;
    wait.next = std::min(2 * wait.next, longestWait);
    return false;
}

void MailSender::putAside(const fs::path &file, const std::string &why)
{
    std::error_code error;
    fs::create_directories(m_folder / "failed", error);
    fs::rename(file, m_folder / "failed" / file.filename(), error);
    m_waits.erase(file);
    if (error)
        m_stuck.insert(file);
    m_notice("E-mail " + file.filename().string() + " is not sent: " + why +
             (error ? "; and it cannot be put aside" : ""));
}

} // namespace bailiwick::smtp

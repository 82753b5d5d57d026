// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/smtp/smtp_client.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace bailiwick::smtp {

// Sends what lies in a folder (a message a file, `….eml`, with From and To as the authority writes
// them) and removes it. What the mail server refuses for good goes into `failed/` below it; what
// fails otherwise is tried again, after a second, two, four, up to five minutes, for five days (RFC
// 5321 section 4.5.4.1); then it goes there, too. So an e-mail
// outlives a mail server that is away and a restart; when the server stops between taking it and
// its removal it is sent twice. What cannot be taken out of the folder is left alone from then on,
// not sent again and again. A thread of its own.
class MailSender
{
public:
    using Notice = std::function<void(const std::string &)>; // for the operator

    MailSender(Server server, std::filesystem::path folder, Notice notice,
               std::chrono::milliseconds every = std::chrono::milliseconds(500));

    // What is due now, once; by the thread. Answers how many were sent.
    int sendDue(std::chrono::steady_clock::time_point now, const std::stop_token &stop = {});

private:
    struct Wait
    {
        std::chrono::steady_clock::time_point until;
        std::chrono::seconds next{1};
    };
    void run(const std::stop_token &stop);
    bool sendFile(const std::filesystem::path &file, std::chrono::steady_clock::time_point now,
                  const std::stop_token &stop);
    void putAside(const std::filesystem::path &file, const std::string &why);

    const Server m_server;
    const std::filesystem::path m_folder;
    const Notice m_notice;
    const std::chrono::milliseconds m_every;
    std::map<std::filesystem::path, Wait> m_waits;
    std::set<std::filesystem::path> m_stuck; // done with, but still in the folder
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread; // last: what it uses outlives it
};

} // namespace bailiwick::smtp

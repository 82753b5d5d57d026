// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/console.h"

#include <nlohmann/json.hpp>

namespace bailiwick::ctl {

std::ostream &Console::err()
{
    endProgress();
    return m_err;
}

void Console::print(const wire::Json &json)
{
    m_out << json.dump(2, ' ', false, wire::Json::error_handler_t::replace) << '\n';
}

void Console::tell(const fleet::Error &error)
{
    err() << "bailiwickctl: " << error.toString() << '\n';
    for (const fleet::ErrorDetail &detail : error.details) {
        // "fleet.jsonl:12: …" is what editors and people follow.
        constexpr std::string_view line = "line ";
        if (detail.where.starts_with(line) && !error.where.empty())
            m_err << error.where << ':' << detail.where.substr(line.size());
        else
            m_err << (detail.where.empty() ? std::string("-") : detail.where);
        m_err << ": " << detail.message << '\n';
    }
    m_err.flush();
}

void Console::progress(std::string_view what, std::uint64_t done, std::uint64_t total)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_errIsTerminal || now - m_lastProgress < std::chrono::milliseconds(100))
        return;
    m_lastProgress = now;
    m_progressShown = true;
    m_err << '\r' << what << ' ';
    if (total > 0)
        m_err << done * 100 / total << " %";
    else
        m_err << grouped(done);
    m_err << "\x1b[K" << std::flush;
}

void Console::endProgress()
{
    if (m_progressShown)
        m_err << "\r\x1b[K" << std::flush;
    m_progressShown = false;
}

std::string grouped(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3;) {
        at -= 3;
        text.insert(at, 1, ',');
    }
    return text;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return grouped(number) + " " + std::string(number == 1 ? one : many);
}

} // namespace bailiwick::ctl

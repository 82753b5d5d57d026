// SPDX-License-Identifier: Apache-2.0
#include "models/audit/csv.h"

#include "models/audit/leaf.h"

namespace bailiwick::audit {

namespace {

std::string cell(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    const bool formula = first != std::string_view::npos &&
                         std::string_view("=+-@\t\r\n").find(text[first]) != std::string_view::npos;
    const bool quoted = formula || text.find_first_of(",\"\r\n") != std::string_view::npos ||
                        (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!quoted)
        return std::string(text);
    std::string out = formula ? "\"'" : "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string shown(const Committed &committed)
{
    return committed.isErased() ? "(erased)" : committed.text;
}

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

} // namespace

std::string csvHeader()
{
    return "sequence,time,actor kind,actor id,actor,organization,action,resource type,resource id,"
           "resource,outcome,reason,revision,count,request id,organizations,detail\r\n";
}

std::string csvRow(const Event &event)
{
    // Numbers are written as they are: they are this program's own and never formulas.
    return (event.sequence ? std::to_string(*event.sequence) : std::string()) + ',' +
           timeText(event.time) + ',' + cell(event.actor.kind) + ',' + cell(event.actor.id) + ',' +
           cell(shown(event.actor.label)) + ',' + cell(event.actor.organization) + ',' +
           cell(event.action) + ',' + cell(event.resource.type) + ',' + cell(event.resource.id) +
           ',' + cell(shown(event.resource.label)) + ',' + std::string(name(event.outcome)) + ',' +
           cell(shown(event.reason)) + ',' + std::to_string(event.revision) + ',' +
           std::to_string(event.count) + ',' + cell(event.requestId) + ',' +
           cell(joined(event.organizations)) + ',' + cell(shown(event.detail)) + "\r\n";
}

} // namespace bailiwick::audit

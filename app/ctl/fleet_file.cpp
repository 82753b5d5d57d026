// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/fleet_file.h"

#include "app/ctl/console.h"
#include "models/access/condition_check.h"
#include "models/access/condition_checker.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace bailiwick::ctl {

namespace {

fleet::Expected<wire::Import> read(std::istream &input, const std::string &name,
                                   std::uint64_t bytes, Console &console)
{
    wire::ImportOptions options;
    options.file = name;
    options.makeId = [n = std::uint64_t{0}]() mutable { return fleet::makeId(1, 0, ++n); };
    options.cancel = console.cancelled();
    options.progress = [&](const wire::ImportProgress &progress) {
        console.progress("Reading " + name, bytes > 0 ? progress.bytes : progress.lines, bytes);
    };
    return wire::readImport(input, {}, options);
}

fleet::Expected<wire::Import> readFile(const std::string &file, Console &console)
{
    if (file == "-")
        return read(std::cin, "(standard input)", 0, console);
    std::error_code error;
    const bool folder = std::filesystem::is_directory(file, error);
    std::ifstream input(file, std::ios::binary);
    if (folder || !input)
        return fleet::failure("io", folder ? "This is a folder" : "The file cannot be read", file,
                              "Give the path of an import file that you may read, or - for "
                              "standard input.");
    const auto bytes = std::filesystem::file_size(file, error);
    return read(input, file, error ? 0 : bytes, console);
}

fleet::Expected<void> checkConditions(const fleet::State &state, const wire::Import &import,
                                      const std::string &file)
{
    if (!access::hasConditions(state))
        return {};
    auto broken = access::brokenConditions({}, {}, state, access::cedarSchema(state));
    if (broken.empty())
        return {};
    fleet::Error error = access::conditionError(std::move(broken));
    wire::tellByLine(error, import, file);
    return tl::unexpected(std::move(error));
}

} // namespace

fleet::Expected<FleetFile> loadFleetFile(const std::string &file, Console &console)
{
    auto import = readFile(file, console);
    if (!import)
        return tl::unexpected<fleet::Error>(std::move(import.error()));
    auto state = wire::applyImport({}, *import, file);
    if (!state)
        return tl::unexpected<fleet::Error>(std::move(state.error()));
    if (auto good = checkConditions(*state, *import, file); !good)
        return tl::unexpected(std::move(good.error()));
    import->changes = {};
    auto snapshot = access::Snapshot::build(std::move(*state));
    if (!snapshot)
        return tl::unexpected<fleet::Error>(std::move(snapshot.error()));
    return FleetFile{std::move(*import), std::move(*snapshot)};
}

} // namespace bailiwick::ctl

// SPDX-License-Identifier: Apache-2.0
#include "models/authority/importer.h"

namespace bailiwick::authority {

namespace {

std::string summaryOf(const wire::Import &import)
{
    std::size_t added = 0;
    std::size_t updated = 0;
    for (const wire::ImportCount &count : import.counts) {
        added += count.added;
        updated += count.updated;
    }
    return "import: " + std::to_string(added) + " added, " + std::to_string(updated) + " updated";
}

} // namespace

Expected<ImportResult>
importFleet(Context &context, CommitPath &commits, std::istream &input, const std::string &file,
            const std::function<void(const wire::ImportProgress &)> &progress)
{
    ImportResult result;
    wire::ImportOptions options;
    options.file = file;
    options.progress = progress;
    std::optional<Error> noIds;
    options.makeId = [&] {
        const auto id = context.newId();
        if (!id)
            noIds = id.error();
        return id.value_or(fleet::Id{});
    };
    const auto revision =
        commits.commitSystem([&](const fleet::State &current) -> Expected<SystemCommit> {
            auto import = wire::readImport(input, current, options);
            if (noIds)
                return tl::unexpected(*noIds);
            if (!import)
                return tl::unexpected(import.error());
            // The rules are checked here already, so that what is wrong is told by line.
            const auto after = wire::applyImport(current, *import, file);
            if (!after)
                return tl::unexpected(after.error());
            auto good = context.conditions().check(current, *after, import->changes, nullptr);
            if (!good) {
                wire::tellByLine(good.error(), *import, file);
                return tl::unexpected(good.error());
            }
            result.counts = import->counts;
            result.records = import->records;
            return SystemCommit{
                std::move(import->changes), "fleet:import", {}, summaryOf(*import), file};
        });
    if (!revision)
        return tl::unexpected(revision.error());
    result.revision = *revision;
    return result;
}

} // namespace bailiwick::authority

// SPDX-License-Identifier: Apache-2.0
#include "cases_folder.h"

#include <QProcess>
#include <QTemporaryDir>

#include <cstdlib>

namespace bailiwick::tests {

namespace fs = std::filesystem;

fs::path casesRoot()
{
    if (const char *given = std::getenv("CEDAR_CASES"))
        return given;
    return fs::path(BAILIWICK_SOURCE_DIR) / ".." / "shared" / "data" / "cedar";
}

const fs::path &unpackedCases()
{
    static const QTemporaryDir folder;
    static const fs::path root = [] {
        const fs::path here = folder.path().toStdString();
        const fs::path from = fs::absolute(casesRoot());
        for (const char *part : {"tests", "sample-data", "corpus-tests"}) {
            if (fs::exists(from / part))
                fs::create_directory_symlink(from / part, here / part);
        }
        const fs::path archive = from / "corpus-tests.tar.gz";
        if (!fs::exists(here / "corpus-tests") && fs::exists(archive) &&
            QProcess::execute("tar", {"-xzf", QString::fromStdString(archive.string()), "-C",
                                      folder.path()}) != 0)
            qFatal("%s cannot be unpacked", archive.c_str());
        return here;
    }();
    return root;
}

} // namespace bailiwick::tests

// SPDX-License-Identifier: Apache-2.0
#include "app/ctl/data_option.h"

#include <CLI/CLI.hpp>

namespace bailiwick::ctl {

void DataOption::addTo(CLI::App &app)
{
    app.add_option("--data", data, "The server's data folder (default: $XDG_DATA_HOME/bailiwick)")
        ->envname("BAILIWICK_DATA");
    app.add_option("--store", store,
                   "Its database: postgresql://USER@HOST/NAME, or the path of an SQLite file"
                   " (default: in the data folder)")
        ->envname("BAILIWICK_STORE");
}

std::string DataOption::location() const
{
    return store.empty() ? folder().database().string() : store;
}

authority::DataFolder DataOption::folder() const
{
    return authority::DataFolder(data.empty() ? authority::DataFolder::defaultRoot()
                                              : std::filesystem::path(data));
}

fleet::Expected<std::unique_ptr<authority::Authority>>
DataOption::open(authority::Settings settings) const
{
    const authority::DataFolder place = folder();
    std::error_code error;
    if (store.empty() && !std::filesystem::exists(place.database(), error))
        return fleet::failure("store-missing", "This folder holds no database",
                              place.root().string(),
                              "Make one with: bailiwickctl init --data " + place.root().string());
    settings.storeLocation = store;
    settings.store.create = store.empty();
    return authority::Authority::open(place, std::move(settings));
}

fleet::Expected<std::unique_ptr<store::Store>> DataOption::openToRead() const
{
    const authority::DataFolder place = folder();
    std::error_code error;
    if (store.empty() && !std::filesystem::exists(place.database(), error))
        return fleet::failure("store-missing", "This folder holds no database",
                              place.root().string(),
                              "Give another with --data, or make one with: bailiwickctl init");
    store::OpenOptions options;
    options.create = false;
    options.migrate = false;
    return store::Store::open(location(), options);
}

} // namespace bailiwick::ctl

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/record.h"
#include "models/rolemodel/role_model.h"

namespace bailiwick::rolemodel {

// A model as written: each line by itself is right. Internal to this folder.
struct GuardrailText
{
    ModelGuardrail guardrail; // without actions
    std::vector<std::string> never;
};

// A record of the import format: of the sample, or put by a step.
struct SampleRecord
{
    std::string step; // empty: the sample
    wire::Json json;
    std::size_t line = 0;
};

struct TableText
{
    std::string name;
    std::string where;
    std::string step;
    std::vector<std::string> columns;
    std::vector<TableRow> rows; // without nodes; `where` empty: the table's
    std::size_t line = 0;
};

struct ModelText
{
    std::string name;
    std::string title;
    std::string description;
    fleet::Time now = 0;
    std::vector<ModelAction> actions;
    std::vector<ModelRole> roles; // without actions
    std::vector<GuardrailText> guardrails;
    std::vector<SampleRecord> records;
    std::vector<TableText> tables;
    std::size_t lines = 0;
};

// Errors: "not-a-model", "newer-version". What is wrong with other lines goes to `problems`.
fleet::Expected<ModelText> parseModelText(std::string_view text, const std::string &file,
                                          Problems &problems);

} // namespace bailiwick::rolemodel

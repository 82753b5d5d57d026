// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/rolemodel/model_text.h"

namespace bailiwick::rolemodel {

// The model in the import format, so that one reader, one set of rules and one way into a data
// folder serve both. Every record stands on the line that it has in the model: what the import says
// of line 12 is true of the model's. Internal to this folder.

// Catalogue, roles and sample; `organization` defines the roles. REQUIRES: roles resolved.
std::string importTextOf(const ModelText &model, std::string_view organization);
// What one step puts.
std::string stepTextOf(const ModelText &model, std::string_view step);

wire::Json importJson(const ModelAction &action, std::string_view externalId);
wire::Json importJson(const fleet::Role &role, std::string_view organization);
// A forbid of the organization, which has to be the manufacturer for it to bind everybody.
wire::Json importJson(const ModelGuardrail &guardrail, std::string_view organization);

// The externalId of the sample's manufacturer; empty when it has none.
std::string manufacturerOf(const ModelText &model);

} // namespace bailiwick::rolemodel

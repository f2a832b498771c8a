"""What layers compute in: bfloat16 where the device has instructions for it, float32 elsewhere."""

import torch


def computes_in_bfloat16(device: torch.device) -> bool:
    """Whether the device has instructions for bfloat16. A processor without them takes many times as long in it."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


def of_layers(device: torch.device) -> torch.autocast:
    """The context that a network's layers are run in on `device`."""
    return torch.autocast(device.type, torch.bfloat16, enabled=computes_in_bfloat16(device))

"""How each sound is computed: `synthesis` holds the tools, the other modules the sounds of one place each."""
